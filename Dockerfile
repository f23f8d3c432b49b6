# syntax=docker/dockerfile:1
# Nightdesk in a container, for linux/amd64 and linux/arm64. docs/operate.md says how to run it, and how large it gets.

FROM node:26-alpine AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY config/runtime config/runtime
RUN npm ci --workspaces=false --omit=dev --no-audit --no-fund
# Types, source maps, read-me files, letters that nothing is set in, and what only other platforms' builds use: a third of what was installed.
RUN find node_modules -type f \( -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' -o -name '*.map' -o -name '*.md' -o -name '*.woff' \) -delete \
    && find node_modules/@fontsource node_modules/@fontsource-variable -name '*.woff2' \
       \( -name '*-opsz-*' -o -name '*-standard-*' -o -name 'noto-sans-*-[12389]00-*' -o -name 'noto-sans-*-italic*' \) -delete \
    && rm -rf node_modules/bintrees/test node_modules/zod/src node_modules/eld/src/ngrams/small.js node_modules/eld/src/ngrams/medium.js node_modules/eld/src/ngrams/large.js
COPY LICENSE ./
COPY config config
COPY commands commands
COPY src src

# The system without npm and Node's headers, which nothing needs at run time.
FROM node:26-alpine AS system
RUN rm -rf /usr/local/lib/node_modules /usr/local/include /usr/local/share /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack \
       /usr/local/bin/yarn /usr/local/bin/yarnpkg /opt/yarn* \
    && install -d -o node -g node -m 700 /data

FROM scratch
COPY --from=system / /
COPY --from=build /app /app
WORKDIR /app
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
ENV NODE_ENV=production NIGHTDESK_DATA=/data NIGHTDESK_HOST=0.0.0.0 SLACK_HOST=0.0.0.0
# The user “node” of the official image, by number: a cluster can see that it isn't root.
USER 1000:1000
VOLUME /data
EXPOSE 8737 8738
HEALTHCHECK --interval=30s --timeout=6s --start-period=60s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.NIGHTDESK_PORT ?? 8737}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=2", "--v8-pool-size=1", "--import", "./src/keep-stripped.mjs", "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--disable-warning=ExperimentalWarning", "src/main.ts"]
