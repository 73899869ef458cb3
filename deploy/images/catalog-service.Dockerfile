# catalog-service as a native executable. Build from the repository's root:
#   docker build -f deploy/images/catalog-service.Dockerfile -t vidgo/catalog-service .
ARG BUILDER=quay.io/quarkus/ubi9-quarkus-mandrel-builder-image:jdk-25
ARG MAVEN=docker.io/library/maven:3.9.11-eclipse-temurin-25
ARG BASE=gcr.io/distroless/java-base-debian12:nonroot

FROM ${MAVEN} AS maven

FROM ${BUILDER} AS build
COPY --from=maven /usr/share/maven /opt/maven
WORKDIR /build
COPY --chown=quarkus:quarkus . .
RUN --mount=type=cache,target=/home/quarkus/.m2,uid=1001,gid=1001 \
    /opt/maven/bin/mvn --batch-mode --no-transfer-progress package -Dnative -DskipTests -Dspotless.check.skip \
        -Djacoco.skip -am -pl catalog-service \
    && mkdir /build/image && cp catalog-service/target/*-runner /build/image/service \
    && find catalog-service/target -maxdepth 1 -name '*.so' -exec cp {} /build/image/ \;

FROM ${BASE}
COPY --from=build /build/image/ /app/
WORKDIR /app
USER 65532:65532
ENV PORT=8000 LOG_JSON=true
EXPOSE 8000
# 60 % of the memory for the heap, as on the JVM: what is read and sent, and pictures, lie beside it.
ENTRYPOINT ["/app/service", "-XX:MaximumHeapSizePercent=60"]
