"""Every kustomization under deploy/kubernetes, and what it builds."""

import pytest
from deploy_support import KUSTOMIZATIONS, built


@pytest.fixture(params=KUSTOMIZATIONS)
def kustomization(request):
    return KUSTOMIZATIONS[request.param]


@pytest.fixture
def manifests(kustomization):
    return built(kustomization)
