# Any service on the JVM, for where a native build is not wanted. Build from the repository's root:
#   docker build -f deploy/images/jvm.Dockerfile --build-arg SERVICE=auth-service -t vidgo/auth-service:jvm .
ARG MAVEN=docker.io/library/maven:3.9.11-eclipse-temurin-25
ARG BASE=docker.io/library/eclipse-temurin:25.0.1_8-jre-noble

FROM ${MAVEN} AS build
ARG SERVICE
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn --batch-mode --no-transfer-progress package -DskipTests -Dspotless.check.skip -Djacoco.skip \
        -am -pl "$SERVICE" \
    && mv "$SERVICE/target/quarkus-app" /build/image

FROM ${BASE}
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ffmpeg fontconfig fonts-noto-cjk \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /build/image/ /app/
WORKDIR /app
USER 65532:65532
ENV PORT=8000 LOG_JSON=true JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8000
ENTRYPOINT ["java", "-jar", "/app/quarkus-run.jar"]
