# generation-service as a native executable. Build from the repository's root:
#   docker build -f deploy/images/generation-service.Dockerfile -t vidgo/generation-service .
ARG BUILDER=quay.io/quarkus/ubi9-quarkus-mandrel-builder-image:jdk-25
ARG MAVEN=docker.io/library/maven:3.9.11-eclipse-temurin-25
ARG BASE=docker.io/library/debian:12.12-slim

FROM ${MAVEN} AS maven

FROM ${BUILDER} AS build
COPY --from=maven /usr/share/maven /opt/maven
WORKDIR /build
COPY --chown=quarkus:quarkus . .
RUN --mount=type=cache,target=/home/quarkus/.m2,uid=1001,gid=1001 \
    /opt/maven/bin/mvn --batch-mode --no-transfer-progress package -Dnative -DskipTests -Dspotless.check.skip \
        -Djacoco.skip -am -pl generation-service \
    && mkdir /build/image && cp generation-service/target/*-runner /build/image/service \
    && find generation-service/target -maxdepth 1 -name '*.so' -exec cp {} /build/image/ \;

# Films are cut by ffmpeg, text on pictures needs a font with Chinese; nothing else of the distribution stays: no shell, no
# package manager, no set-user-id program. The list of packages stays, by which scanners know them.
FROM ${BASE} AS root
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates ffmpeg fontconfig fonts-noto-cjk libfreetype6 zlib1g \
    && apt-get clean \
    && fc-cache --force \
    && find / -xdev -perm /6000 -type f -delete \
    && find /var/lib/dpkg -mindepth 1 ! -name status -delete \
    && rm -rf /var/lib/apt /var/cache/apt /var/cache/debconf /usr/bin/apt* /usr/bin/dpkg* /usr/bin/perl* \
    && rm -f /bin/bash /bin/dash /bin/sh

FROM scratch
COPY --from=root / /
COPY --from=build /build/image/ /app/
WORKDIR /app
USER 65532:65532
ENV PORT=8000 LOG_JSON=true
EXPOSE 8000
# 60 % of the memory for the heap, as on the JVM: what is read and sent, and pictures, lie beside it.
ENTRYPOINT ["/app/service", "-XX:MaximumHeapSizePercent=60"]
