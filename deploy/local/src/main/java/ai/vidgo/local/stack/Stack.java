package ai.vidgo.local.stack;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.Progress;
import ai.vidgo.local.mail.MailCatcher;
import ai.vidgo.local.postgres.PostgresCluster;
import ai.vidgo.local.processes.Program;
import ai.vidgo.local.processes.Supervisor;
import ai.vidgo.local.redis.RedisProgram;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that runs on this machine: database, cache, mail catcher, simulators and the five services. */
public final class Stack {

    static final String DATABASE = "vidgo";

    private final LaunchOptions options;
    private final Progress progress;
    private final Secrets secrets;
    private final PostgresCluster postgres;
    private final Map<String, Component> components = new LinkedHashMap<>();
    private final CompletableFuture<String> crash = new CompletableFuture<>();
    private final Health health = new Health();
    private final ControlPort control;
    private @Nullable MailCatcher mail;
    private volatile String state = StackFile.STARTING;
    private volatile boolean stopping;

    /** Describes a stack; nothing runs yet. The data directory must be prepared and locked. */
    public Stack(LaunchOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.secrets = new Secrets(options.data().secrets());
        DataDirectory data = options.data();
        Map<String, String> host = HostEnvironment.variables();
        this.postgres = new PostgresCluster(
                data.programs(),
                data.postgres(),
                options.ports().of("postgres"),
                secrets.get("postgres-password"),
                host,
                data.log("postgres"));
        Supervisor supervisor = new Supervisor(data.programs());
        ServicePrograms programs = new ServicePrograms(options, secrets);
        int redisPort = options.ports().of("redis");
        add(supervisor, "postgres", postgres::prepare, postgres::answers);
        add(
                supervisor,
                "redis",
                () -> RedisProgram.on(redisPort, data.programs(), data.redis(), data.log("redis"), host),
                () -> RedisProgram.answers(redisPort));
        add(supervisor, "simulators", programs::simulators, () -> isHealthy("simulators"));
        for (String service : ServicePrograms.SERVICES) {
            add(supervisor, service, () -> programs.service(service), () -> isHealthy(service));
        }
        this.control = new ControlPort(this);
    }

    public Secrets secrets() {
        return secrets;
    }

    /** Starts all parts and waits until each can do its work. */
    public void start() {
        writeFile();
        inParallel(List.of(this::startPostgres, () -> startAndReport("redis"), this::startMail));
        List<Runnable> services = new ArrayList<>();
        ServicePrograms.SERVICES.forEach(service -> services.add(() -> startAndReport(service)));
        services.add(() -> startAndReport("simulators"));
        inParallel(services);
        writeFile();
    }

    /** Says in {@code stack.json} that people and tests can begin. */
    public void markReady() {
        state = StackFile.READY;
        writeFile();
    }

    /** Completes with a message when a part ends unasked. */
    public CompletableFuture<String> crash() {
        return crash;
    }

    /** Stops everything, doors first and the database last. Safe to call at any moment and more than once. */
    public synchronized void stop() {
        stopping = true;
        List<String> backends = List.of("postgres", "redis");
        List<CompletableFuture<?>> ends = new ArrayList<>();
        components.forEach((name, component) -> {
            if (!backends.contains(name)) {
                ends.add(component.requestStop());
            }
        });
        ends.forEach(CompletableFuture::join);
        backends.stream().map(name -> component(name).requestStop()).toList().forEach(CompletableFuture::join);
        if (mail != null) {
            mail.close();
        }
        control.close();
        state = StackFile.STOPPED;
        writeFile();
    }

    /** Changes one part on somebody's order, and waits until the change is done. */
    void apply(String name, ControlPort.Order order) {
        Component component = component(name);
        switch (order) {
            case KILL -> component.kill();
            case STOP -> component.stop();
            case START -> startAgain(component);
            case RESTART -> {
                component.stop();
                startAgain(component);
            }
        }
        writeFile();
    }

    boolean isRunning(String name) {
        return component(name).isRunning();
    }

    boolean has(String name) {
        return components.containsKey(name);
    }

    private void startAgain(Component component) {
        component.start();
        component.awaitReady();
    }

    private void startPostgres() {
        try {
            startAgain(component("postgres"));
        } catch (LaunchFailure e) {
            throw new LaunchFailure(
                    e.getMessage() + "\nIf its data are damaged, move "
                            + options.data().postgres() + " away and start again: the database is then made anew.",
                    e);
        }
        Map<String, String> roles = new TreeMap<>();
        ServicePrograms.SCHEMAS.values().forEach(schema -> roles.put(schema, secrets.get(schema + "-db-password")));
        postgres.ensureRoles(DATABASE, roles);
        report("postgres");
    }

    private void startMail() {
        Ports ports = options.ports();
        mail = MailCatcher.start(
                ports.of("mail"), ports.of("smtp"), options.data().mail(), Clock.systemUTC());
        report("mail");
    }

    private void startAndReport(String name) {
        startAgain(component(name));
        report(name);
    }

    private void report(String name) {
        progress.done(name, "ready on port " + options.ports().of(name));
    }

    private Component component(String name) {
        Component component = components.get(name);
        if (component == null) {
            throw new IllegalArgumentException("no part of the stack is named " + name);
        }
        return component;
    }

    private void add(Supervisor supervisor, String name, Supplier<Program> program, BooleanSupplier ready) {
        Supplier<Program> unlessStopping = () -> {
            if (stopping) {
                throw new LaunchFailure("The stack is being stopped.");
            }
            return program.get();
        };
        components.put(name, new Component(name, supervisor, unlessStopping, ready, message -> {
            if (!stopping) {
                crash.complete(message);
            }
        }));
    }

    private boolean isHealthy(String name) {
        return health.isOk(Health.urlOf(name, options.ports()));
    }

    /** Runs the steps side by side; the first failure is the answer, without waiting for the others. */
    private void inParallel(List<Runnable> steps) {
        CompletableFuture<RuntimeException> failure = new CompletableFuture<>();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        CompletableFuture<?>[] running = steps.stream()
                .map(step -> CompletableFuture.runAsync(() -> runOrReport(step, failure), threads))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture<Object> success = CompletableFuture.allOf(running).thenApply(nothing -> "success");
        Object first = CompletableFuture.anyOf(failure, crash.thenApply(LaunchFailure::new), success)
                .join();
        if (first instanceof RuntimeException failed) {
            throw failed;
        }
    }

    private static void runOrReport(Runnable step, CompletableFuture<RuntimeException> failure) {
        try {
            step.run();
        } catch (RuntimeException e) {
            failure.complete(e);
        }
    }

    private synchronized void writeFile() {
        Map<String, Long> processes = new TreeMap<>();
        components.forEach((name, component) -> component.pid().ifPresent(pid -> processes.put(name, pid)));
        Ports ports = options.ports();
        new StackFile(
                        state,
                        ProcessHandle.current().pid(),
                        ports.base(),
                        "http://127.0.0.1:" + ports.of("gateway"),
                        ports.all(),
                        options.data().root().toString(),
                        secrets.folder().toString(),
                        control.address(),
                        processes)
                .write(options.data());
    }
}
