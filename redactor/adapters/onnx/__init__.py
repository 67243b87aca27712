"""Our model, read with onnxruntime and tokenizers, which are imported where they are first needed.

text -> words -> wordpieces -> windows -> logits of each word -> best valid tags -> findings
"""

from redactor.adapters.onnx.meta import Meta, read_meta
from redactor.adapters.onnx.model import OnnxModel, packaged
from redactor.adapters.onnx.network import META

__all__ = ["META", "Meta", "OnnxModel", "packaged", "read_meta"]
