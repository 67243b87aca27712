"""The manifests for Kubernetes: valid by its own schemas, whole, and as tight as they say."""

import json
from importlib.metadata import version

import kubernetes_validate
import pytest
import yaml
from deploy_support import KUBERNETES, KUSTOMIZATIONS, built, containers, documents

from redactor.service.app import create
from redactor.settings import Settings
from redactor.sidecar.config import load

#: The oldest release that the manifests are for, where the sidecar containers are stable, and the newest that is known.
RELEASES = ("1.33", "1.35")


def of_kind(manifests, kind):
    return [m for m in manifests if m["kind"] == kind]


@pytest.mark.parametrize("release", RELEASES)
def test_every_manifest_is_valid(manifests, release):
    for manifest in manifests:
        kubernetes_validate.validate(manifest, release, strict=True)


def test_the_schemas_refuse_a_slip(manifests):
    (deployment,) = of_kind(manifests, "Deployment")
    deployment["spec"]["template"]["spec"]["containers"][0]["readinesProbe"] = {}
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(deployment, RELEASES[0], strict=True)


def test_every_file_is_used():
    used = {folder / "kustomization.yaml" for folder in KUSTOMIZATIONS.values()}
    for folder in KUSTOMIZATIONS.values():
        (k,) = documents(folder / "kustomization.yaml")
        names = [*k["resources"], *(p["path"] for p in k.get("patches", []))]
        names += [name for c in k.get("configMapGenerator", []) for name in c["files"]]
        for name in names:
            path = (folder / name).resolve()
            assert path.exists(), f"{folder.name} names {name}, which is not there"
            used.add(path)
    assert {p for p in KUBERNETES.rglob("*") if p.is_file()} - used == set()


def test_images_have_a_version_of_their_own(manifests):
    for container in containers(manifests):
        name, _, tag = container["image"].rpartition(":")
        assert name.startswith("registry.example.com/"), "every image is named by a kustomization"
        assert tag not in {"", "latest"}
        if name.endswith("/redactor"):
            assert tag == version("redactor")


def test_every_container_is_confined(manifests):
    for pod in (m["spec"]["template"]["spec"] for m in of_kind(manifests, "Deployment")):
        assert pod["automountServiceAccountToken"] is False
        own = pod["securityContext"]
        assert (own["runAsNonRoot"], own["seccompProfile"]["type"]) == (True, "RuntimeDefault")
        assert own["runAsUser"] > 0
    for container in containers(manifests):
        context = container["securityContext"]
        assert context == {"allowPrivilegeEscalation": False, "readOnlyRootFilesystem": True, "capabilities": {"drop": ["ALL"]}}
        assert "memory" in container["resources"]["limits"]
        assert {"cpu", "memory"} <= container["resources"]["requests"].keys()


def test_what_is_written_to_is_mounted(manifests):
    for container in containers(manifests):
        mounts = {m["mountPath"] for m in container["volumeMounts"] if not m.get("readOnly")}
        cache = {e["name"]: e.get("value") for e in container.get("env", [])}.get("REDACTOR_CACHE")
        assert cache is None or cache in mounts
    for pod in (m["spec"]["template"]["spec"] for m in of_kind(manifests, "Deployment")):
        volumes = {v["name"] for v in pod["volumes"]}
        mounted = {m["name"] for c in (*pod["initContainers"], *pod["containers"]) for m in c["volumeMounts"]}
        assert volumes == mounted


def test_the_environment_is_one_that_the_service_reads(manifests):
    known = {f"REDACTOR_{name.upper()}" for name in Settings.model_fields}
    for container in containers(manifests):
        ours = {e["name"]: e.get("value") for e in container.get("env", []) if e["name"].startswith("REDACTOR_")}
        assert ours.keys() <= known
        Settings(**{name.removeprefix("REDACTOR_").lower(): value for name, value in ours.items() if value is not None})


def test_probes_ask_what_is_there(manifests, settings, pipeline):
    served = {"http": set(create(settings, pipeline=pipeline).openapi()["paths"]), "redactor-health": {"/healthz", "/readyz", "/metrics"}}
    probed = 0
    for container in containers(manifests):
        ports = {p["name"] for p in container.get("ports", [])}
        for probe in (container[p]["httpGet"] for p in ("startupProbe", "readinessProbe", "livenessProbe") if p in container):
            assert probe["port"] in ports
            assert probe["path"] in served[probe["port"]]
            probed += 1
    assert probed == 3


def test_policies_select_the_pods_of_the_deployment(manifests):
    (deployment,) = of_kind(manifests, "Deployment")
    labels = deployment["spec"]["template"]["metadata"]["labels"].items()
    assert deployment["spec"]["selector"]["matchLabels"].items() <= labels
    for kind, path in (
        ("Service", ("selector",)),
        ("PodDisruptionBudget", ("selector", "matchLabels")),
        ("NetworkPolicy", ("podSelector", "matchLabels")),
    ):
        for manifest in of_kind(manifests, kind):
            selector = manifest["spec"]
            for step in path:
                selector = selector[step]
            assert selector.items() <= labels, kind
    for scaler in of_kind(manifests, "HorizontalPodAutoscaler"):
        assert scaler["spec"]["scaleTargetRef"]["name"] == deployment["metadata"]["name"]
        assert "replicas" not in deployment["spec"], "the autoscaler says how many"


def test_nothing_goes_out_of_the_base():
    (policy,) = of_kind(built(KUSTOMIZATIONS["base"]), "NetworkPolicy")
    assert policy["spec"]["egress"] == []
    assert set(policy["spec"]["policyTypes"]) == {"Ingress", "Egress"}


def test_with_postgres_what_is_kept_is_on_and_only_the_database_and_names_are_reached():
    base, overlay = built(KUSTOMIZATIONS["base"]), built(KUSTOMIZATIONS["overlays/postgres"])
    (policy,) = of_kind(overlay, "NetworkPolicy")
    assert [sorted({p["port"] for p in rule["ports"]}) for rule in policy["spec"]["egress"]] == [[5432], [53]]
    environments = [{e["name"]: e.get("value", "secret") for e in list(containers(m))[-1]["env"]} for m in (base, overlay)]
    assert environments[1] == environments[0] | {
        "REDACTOR_AUDIT": "on",
        "REDACTOR_ACKNOWLEDGEMENTS": "database",
        "REDACTOR_DATABASE": "secret",
        "REDACTOR_MASTER_KEYS": "secret",
        "REDACTOR_SIGNING_KEYS": "secret",
    }


def test_secrets_come_from_secrets(manifests):
    for container in containers(manifests):
        for e in container.get("env", []):
            secret = any(word in e["name"] for word in ("TOKEN", "SECRET", "KEYS", "DATABASE"))
            assert ("valueFrom" in e) == secret, e["name"]


def test_the_sidecar_outlives_the_program_and_its_configuration_can_be_used():
    folder = KUSTOMIZATIONS["sidecar"]
    config = load(folder / "sidecar.yaml")
    (deployment,) = of_kind(built(folder), "Deployment")
    pod = deployment["spec"]["template"]["spec"]
    sidecar = next(c for c in pod["initContainers"] if c.get("restartPolicy") == "Always")
    assert sidecar["ports"][0]["containerPort"] == config.health.port
    mounts = {m["mountPath"]: m["name"] for m in sidecar["volumeMounts"]}
    volumes = {v["name"]: v for v in pod["volumes"]}
    assert f"{sidecar['args'][-1].rpartition('/')[0]}" in mounts
    assert volumes[mounts["/etc/redactor"]]["configMap"]["name"] == "redactor-sidecar"
    assert config.queue.folder.parent.as_posix() in mounts
    assert config.queue.max_bytes < 512 << 20, "it fits into its volume"
    assert config.deadline < pod["terminationGracePeriodSeconds"]
    endpoint = next(e["value"] for e in pod["containers"][0]["env"] if e["name"] == "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT")
    assert endpoint == f"http://{config.inputs[0].host}:{config.inputs[0].port}/v1/logs"


def test_overlays_are_json_that_kustomize_reads():
    for path in KUBERNETES.rglob("*.json"):
        operations = json.loads(path.read_text())
        assert yaml.safe_load(path.read_text()) == operations
        assert {o["op"] for o in operations} <= {"add", "replace", "test"}
