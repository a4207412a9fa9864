# One image for web, worker and migrations. The interface is built in a stage that the image leaves behind.
FROM python:3.12-slim AS built
WORKDIR /app
COPY requirements/runtime.txt requirements/runtime.txt
RUN python -m venv .venv && .venv/bin/pip install --no-cache-dir --require-hashes -r requirements/runtime.txt
COPY Makefile pyproject.toml README.md ./
COPY frontend frontend
COPY backend backend
COPY search search
RUN apt-get update && apt-get install -y --no-install-recommends make && make web PYTHON=python3.12

FROM python:3.12-slim
RUN useradd --system --create-home --home-dir /var/lib/xinlian xinlian
WORKDIR /app
COPY --from=built /app/.venv .venv
COPY --from=built /app/backend backend
COPY --from=built /app/search search
COPY --from=built /app/frontend/dist frontend/dist
COPY pyproject.toml ./
ENV PATH="/app/.venv/bin:$PATH" PYTHONUNBUFFERED=1
USER xinlian
EXPOSE 8000
CMD ["python", "-m", "backend.config.serve", "--host", "0.0.0.0", "--no-prepare"]
