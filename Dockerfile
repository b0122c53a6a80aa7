# An image for pipelines: `docker run --rm --network none -v "$PWD:/work" sop-compiler build`.
# Nothing is fetched when it runs. Files in /work belong to who runs it: `--user "$(id -u):$(id -g)"`.
FROM node:24-bookworm-slim AS build
WORKDIR /sop
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY tools/dist.ts tools/
COPY data data
COPY schemas schemas
COPY src src
RUN node tools/dist.ts && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
COPY --from=build /sop/node_modules /opt/sop/node_modules
COPY --from=build /sop/dist /opt/sop/dist
COPY package.json LICENSE /opt/sop/
COPY bin /opt/sop/bin
COPY data /opt/sop/data
COPY schemas /opt/sop/schemas
COPY templates /opt/sop/templates
RUN ln -s /opt/sop/bin/sop.cjs /usr/local/bin/sop
USER node
# Unpacks the browser, and shows that it prints here, before anybody relies on it.
WORKDIR /home/node
RUN sop new contoh && sop build sops/contoh.yaml --only pdf && rm -r sops out
WORKDIR /work
ENTRYPOINT ["sop"]
CMD ["--help"]
