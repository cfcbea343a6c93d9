# De Smederij in a container: the program, run by an ordinary user, with all that it keeps in /data.
# With PostgreSQL beside it: compose.yaml. How to run it: docs/running.md.
FROM python:3.11-slim-bookworm

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_ROOT_USER_ACTION=ignore \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    MPLCONFIGDIR=/tmp/matplotlib \
    SMEDERIJ_DATA_DIR=/data \
    SMEDERIJ_HTTP_HOST=0.0.0.0 \
    SMEDERIJ_HTTP_PORT=8080

WORKDIR /srv/smederij

# What changes rarely comes first: an update of the program then builds in seconds.
COPY requirements.lock ./
RUN pip install --compile --require-hashes --no-deps -r requirements.lock

COPY . .
RUN pip install --no-deps --no-build-isolation --editable . \
    && pip check \
    && python -m compileall -q . \
    && useradd --system --uid 10001 --home-dir /data smederij \
    && install --directory --owner smederij --mode 0700 /data

USER smederij
VOLUME /data
EXPOSE 8080
HEALTHCHECK --start-period=60s --interval=30s --timeout=10s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8080/healthz', timeout=8)"]
CMD ["smederij", "run"]
