"""What stands under deploy/: its manifests, as they are after kustomize's patches."""

import copy
import json
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent.parent
KUBERNETES = ROOT / "deploy/kubernetes"


def documents(path):
    return list(yaml.safe_load_all(path.read_text()))


def patched(document, operations):
    """Apply operations of RFC 6902 as far as the overlays use them: add, replace and test."""
    document = copy.deepcopy(document)
    for operation in operations:
        *steps, last = operation["path"].removeprefix("/").split("/")
        at = document
        for step in steps:
            at = at[int(step)] if isinstance(at, list) else at[step]
        if operation["op"] == "add" and isinstance(at, list):
            at.insert(len(at) if last == "-" else int(last), operation["value"])
            continue
        key = int(last) if isinstance(at, list) else last
        if operation["op"] == "test":
            assert at[key] == operation["value"], f"{operation['path']} is not what the overlay takes it for"
        elif operation["op"] == "replace":
            at[key], _ = operation["value"], at[key]
        else:
            assert operation["op"] == "add"
            at[key] = operation["value"]
    return document


def built(folder):
    """Return the manifests of a kustomization, patched and with its images."""
    (kustomization,) = documents(folder / "kustomization.yaml")
    manifests = []
    for name in kustomization["resources"]:
        path = (folder / name).resolve()
        manifests += built(path) if path.is_dir() else documents(path)
    for patch in kustomization.get("patches", []):
        chosen = [m for m in manifests if (m["kind"], m["metadata"]["name"]) == (patch["target"]["kind"], patch["target"]["name"])]
        assert len(chosen) == 1, f"{patch['path']} fits {len(chosen)} manifests"
        manifests[manifests.index(chosen[0])] = patched(chosen[0], json.loads((folder / patch["path"]).read_text()))
    images = {image["name"]: f"{image['newName']}:{image['newTag']}" for image in kustomization.get("images", [])}
    for container in containers(manifests):
        container["image"] = images.get(container["image"], container["image"])
    return manifests


def containers(manifests):
    """Yield every container, those that run before the others too."""
    for manifest in manifests:
        if manifest["kind"] == "Deployment":
            pod = manifest["spec"]["template"]["spec"]
            yield from pod.get("initContainers", [])
            yield from pod["containers"]


KUSTOMIZATIONS = {str(path.parent.relative_to(KUBERNETES)): path.parent for path in sorted(KUBERNETES.rglob("kustomization.yaml"))}
