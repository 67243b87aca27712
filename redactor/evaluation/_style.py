"""How the page looks, in light and in dark."""

STYLE = """
:root { color-scheme: light dark; --bg: #fff; --fg: #1b1f24; --dim: #57606a; --line: #d0d7de; --s0: #0b5cad; --s1: #b35900;
  --hit: #d3f0d9; --leak: #ffd7d5; --over: #ffe7b3; --edge: #a40e26; --panel: #f6f8fa; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --fg: #e6edf3; --dim: #9aa4af; --line: #3d444d; --s0: #6cb6ff; --s1: #f0a35e;
  --hit: #12402a; --leak: #6b1a1f; --over: #5c4300; --edge: #ff8b87; --panel: #161b22; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 80rem; background: var(--bg); color: var(--fg); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
a { color: var(--s0); } nav a { margin-right: 1rem; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--s0); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.note { color: var(--dim); } .warning { border-left: 4px solid var(--edge); padding-left: 0.75rem; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--dim); }
th, td { padding: 0.25rem 0.75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.n { text-align: right; }
figure { margin: 1rem 0; display: inline-block; vertical-align: top; } figcaption { color: var(--dim); } svg { max-width: 100%; height: auto; }
svg text { fill: var(--fg); font: 12px system-ui, sans-serif; } .s0 { fill: var(--s0); } .s1 { fill: var(--s1); }
.axis { stroke: var(--dim); } .dashed { stroke-dasharray: 4 4; } .grid { stroke: var(--line); } circle { fill-opacity: 0.7; }
.key { margin-left: 1rem; color: var(--fg); } .key::before { content: ""; display: inline-block; width: 0.8em; height: 0.8em; margin-right: 0.3em; }
.k0::before { background: var(--s0); } .k1::before { background: var(--s1); }
summary { cursor: pointer; padding: 0.25rem 0; }
.side { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; }
.text { background: var(--panel); border: 1px solid var(--line); padding: 0.75rem; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
.text h4 { margin: 0 0 0.5rem; font-size: 0.9rem; color: var(--dim); }
mark { color: inherit; border-radius: 3px; padding: 0 2px; unicode-bidi: isolate; } mark small { margin-left: 0.3em; font-size: 0.7em; font-weight: 600; }
.hit { background: var(--hit); } .leak { background: var(--leak); outline: 2px solid var(--edge); } .over { background: var(--over); outline: 1px dashed; }
"""
