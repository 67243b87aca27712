// The only place that talks to the service. The key lives here and nowhere else: no cookie, no storage, no address.

let key = null;
const listeners = new Set();

export const access = {
  get held() { return key !== null; },
  set(value) { key = value || null; listeners.forEach((listener) => listener()); },
  changed(listener) { listeners.add(listener); },
};

/** An answer that is an error, in the words of its problem document. */
export class Problem extends Error {
  constructor({ title, detail, code, field, status, request, raw }) {
    super(title);
    Object.assign(this, { title, detail, code, field, status, request, raw });
  }
}

/** Ask the service; resolves to `{status, body, ms}`, rejects with `Problem`, or with AbortError when it was called off. */
export async function ask(path, { method = "GET", body, tenant, signal } = {}) {
  const headers = { accept: "application/json" };
  if (body !== undefined) headers["content-type"] = "application/json";
  if (tenant) headers["redactor-tenant"] = tenant;
  if (key !== null) headers.authorization = `Bearer ${key}`;
  const began = performance.now();
  let answer;
  try {
    const options = { method, headers, body: body === undefined ? undefined : JSON.stringify(body), signal };
    answer = await fetch(path, { ...options, credentials: "omit", cache: "no-store", redirect: "error", referrerPolicy: "no-referrer" });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem({ title: "The service did not answer", detail: "Nothing was done. See whether it runs, then try again" });
  }
  const said = answer.status === 204 ? null : await answer.json().catch(() => null);
  if (!answer.ok) throw problemOf(answer, said);
  return { status: answer.status, body: said, ms: Math.round(performance.now() - began) };
}

function problemOf(answer, said) {
  const request = answer.headers.get("x-request-id");
  if (said && typeof said.title === "string") return new Problem({ ...said, status: answer.status, request, raw: said });
  return new Problem({ title: "The service cannot answer", detail: `It answered with status ${answer.status}`, status: answer.status, request });
}
