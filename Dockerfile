# docker build -t meldcode . && docker run --rm -v "$PWD:/work" meldcode check protocollen/
FROM node:20-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:20-slim
COPY --from=build /src/package.json /src/LICENSE /opt/meldcode/
COPY --from=build /src/bin /opt/meldcode/bin
COPY --from=build /src/dist /opt/meldcode/dist
USER node
WORKDIR /work
ENTRYPOINT ["node", "/opt/meldcode/bin/meldcode.js"]
CMD ["--help"]
