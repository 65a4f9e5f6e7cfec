# A small image that runs as no root and writes nowhere but its index and its data.
#   docker build -t passerelle .
#   docker run -p 3000:3000 --read-only --tmpfs /tmp -v passerelle-index:/index -v ./data:/data passerelle
FROM node:20-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data INDEX_DIR=/index
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json tsconfig.json ./
COPY src src
COPY views views
COPY data data
# The program and its tables are made here from the sources: where nothing may be written, they could not be at the start.
RUN DATA_DIR=data INDEX_DIR=/tmp/made node src/cli/passerelle.mjs index > /dev/null \
  && DATA_DIR=data INDEX_DIR=/tmp/made node src/cli/passerelle.mjs ask "What is TRIPS?" > /dev/null \
  && rm -r /tmp/made
RUN mkdir /index && cp -r data /data && rm -r /data/tables && chown -R node:node /index /data
USER node
VOLUME ["/index", "/data"]
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/cli/passerelle.mjs", "serve", "--build"]
