package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which a service is delivered, as the builds of the checkout left them. */
enum Packaging {
    /** The jars, as the JVM image starts them. */
    JVM {
        @Override
        boolean isBuilt(String service) {
            return Files.exists(jars(service));
        }

        @Override
        List<String> command(String service, Path caches) {
            return java("-jar", jars(service).resolve("quarkus-run.jar").toString());
        }

        @Override
        double megabytes(String service, Path caches) {
            return size(jars(service));
        }
    },

    /**
     * The same jars on a flat class path with a cache of loaded and linked classes, which one run of the program has left
     * (JEP 483 and 514). The class loader of the fast jar is not one that such a cache can hold.
     */
    AOT {
        @Override
        boolean isBuilt(String service) {
            return JVM.isBuilt(service);
        }

        @Override
        List<String> command(String service, Path caches) {
            return java("-XX:AOTCache=" + cache(service, caches), "-cp", classPath(service), MAIN);
        }

        @Override
        double megabytes(String service, Path caches) {
            return size(jars(service)) + size(cache(service, caches));
        }

        @Override
        List<String> training(String service, Path caches) {
            return java("-XX:AOTCacheOutput=" + cache(service, caches), "-cp", classPath(service), MAIN);
        }
    },

    /** The executable with the libraries beside it. */
    NATIVE {
        @Override
        boolean isBuilt(String service) {
            return !executable(service).isEmpty();
        }

        @Override
        List<String> command(String service, Path caches) {
            return List.of(executable(service).getFirst().toString());
        }

        @Override
        double megabytes(String service, Path caches) {
            return size(executable(service).getFirst())
                    + files(target(service), ".so").stream()
                            .mapToDouble(Packaging::size)
                            .sum();
        }
    };

    private static final String MAIN = "ai.vidgo.platform.program.Program";
    private static final double MEGABYTE = 1024 * 1024;

    /** Whether there is something to start. */
    abstract boolean isBuilt(String service);

    /** How it is started, without the limit of its heap. */
    abstract List<String> command(String service, Path caches);

    /** What has to be delivered, without a JVM. */
    abstract double megabytes(String service, Path caches);

    /** A run that prepares later ones, to be ended after a few requests; empty when none is needed. */
    List<String> training(String service, Path caches) {
        return List.of();
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path target(String service) {
        return Path.of(System.getProperty("vidgo.project")).resolve(service).resolve("target");
    }

    private static Path jars(String service) {
        return target(service).resolve("quarkus-app");
    }

    private static Path cache(String service, Path caches) {
        return caches.resolve(service + ".aot");
    }

    private static List<Path> executable(String service) {
        return files(target(service), "-runner");
    }

    /** What was generated comes first: transformed classes take the place of the libraries' own. */
    private static String classPath(String service) {
        return Stream.of("quarkus", "app", "lib/boot", "lib/main")
                .flatMap(folder -> files(jars(service).resolve(folder), ".jar").stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LaunchFailure(folder + " can't be read: " + e, e);
        }
    }

    private static double size(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(Packaging::bytes)
                            .sum()
                    / MEGABYTE;
        } catch (IOException e) {
            throw new LaunchFailure(tree + " can't be read: " + e, e);
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
