# One image for every process of the hub: the command says which (see docker-compose.yml).
FROM node:22-bookworm-slim AS build
WORKDIR /tvaers
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
RUN npm run build

FROM node:22-bookworm-slim
WORKDIR /tvaers
ENV NODE_ENV=production TVAERS_HOME=/var/lib/tvaers
COPY --from=build --chown=node:node /tvaers /tvaers
RUN mkdir -p /var/lib/tvaers && chown node:node /var/lib/tvaers
USER node
EXPOSE 4000
ENTRYPOINT ["node", "bin/tvaers.js"]
CMD ["serve"]
