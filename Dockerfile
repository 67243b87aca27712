# Two stages: the first installs from the lock file and compiles the patterns, the second only runs.
# The root file system may be read-only and there may be no network: nothing is fetched at start, and written to the volume alone.
# The same image is the service (`serve`, the default) and the sidecar (`sidecar --config FILE`).
FROM python:3.11-slim-bookworm AS build

ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /src
RUN python -m venv /opt/redactor
COPY requirements/image.txt requirements/image.txt
RUN /opt/redactor/bin/python -m pip install --require-hashes -r requirements/image.txt
COPY requirements/build.txt requirements/build.txt
RUN python -m pip install --require-hashes -r requirements/build.txt
COPY pyproject.toml README.md LICENSE ./
COPY redactor redactor
COPY recognizers recognizers
COPY models/en_redactor/weights models/en_redactor/weights
# The patterns are written for their owner alone; another user will read them.
RUN python -m pip wheel --no-deps --no-build-isolation --wheel-dir /wheels . \
    && /opt/redactor/bin/python -m pip install --no-deps /wheels/*.whl \
    && REDACTOR_CACHE=/opt/redactor/cache /opt/redactor/bin/redactor warm \
    && chmod -R a+rX /opt/redactor/cache \
    && mkdir -p /opt/redactor-data

FROM python:3.11-slim-bookworm

COPY --from=build /opt/redactor /opt/redactor
# Records are kept here, in a volume: the only folder that is written to.
COPY --from=build --chown=65532:65532 /opt/redactor-data /opt/redactor-data
ENV PATH=/opt/redactor/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    XDG_DATA_HOME=/opt/redactor-data \
    ORT_DISABLE_TELEMETRY=1 \
    REDACTOR_CACHE=/opt/redactor/cache \
    REDACTOR_HOST=0.0.0.0
VOLUME /opt/redactor-data
# A number, so that Kubernetes can tell that it is not root.
USER 65532:65532
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/readyz', timeout=2)"]
ENTRYPOINT ["redactor"]
CMD ["serve"]
