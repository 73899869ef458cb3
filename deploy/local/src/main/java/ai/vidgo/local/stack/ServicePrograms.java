package ai.vidgo.local.stack;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.processes.Program;
import ai.vidgo.local.processes.Unpacked;
import ai.vidgo.local.seeding.DemoAccount;
import ai.vidgo.simulators.paddle.PaddleSimulator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How the five services and the simulators are started, and with which variables (contract: operations §2). */
final class ServicePrograms {

    /** The order of a table for people; all of them start at once. */
    static final List<String> SERVICES =
            List.of("auth-service", "billing-service", "catalog-service", "generation-service", "gateway");

    /** Services with a schema of their own, and its name. */
    static final Map<String, String> SCHEMAS = Map.of(
            "auth-service", "auth",
            "billing-service", "billing",
            "catalog-service", "catalog",
            "generation-service", "generation");

    static final String ADMIN_EMAIL = "admin@vidgo.local";

    /** Quick to start, small in memory; not how production runs. {@code VIDGO_JVM_OPTIONS} has others. */
    private static final List<String> JVM_OPTIONS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    /**
     * One processor is what a service has in production (deploy/cloud-run), and what it counts on here. Otherwise each has
     * threads for all processors, and they wake each other without getting more done (decision record 0025).
     */
    private static final String PROCESSORS = "-XX:ActiveProcessorCount=1";

    private final LaunchOptions options;
    private final Secrets secrets;
    private final String loopback = "http://127.0.0.1:";

    ServicePrograms(LaunchOptions options, Secrets secrets) {
        this.options = options;
        this.secrets = secrets;
    }

    Program service(String name) {
        return new Program(
                name, command(name), environment(name), options.data().log(name), "TERM");
    }

    Program simulators() {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(jvmOptions());
        command.addAll(List.of("-Xmx256m", "-Djava.awt.headless=true", "-cp", launcherClassPath()));
        command.addAll(List.of("ai.vidgo.simulators.SimulatorsMain", "--port", Integer.toString(port("simulators"))));
        Map<String, String> variables = new TreeMap<>(HostEnvironment.variables());
        variables.put("FFMPEG_PATH", ffmpeg());
        variables.put("SIM_PADDLE_WEBHOOK_URL", loopback + port("gateway") + "/api/v1/payments/paddle/webhook");
        variables.put("SIM_PADDLE_WEBHOOK_SECRET", paddleWebhookSecret());
        variables.put("SIM_PADDLE_RETURN_URL", "http://localhost:" + port("gateway") + "/dashboard");
        return new Program("simulators", command, variables, options.data().log("simulators"), "TERM");
    }

    private List<String> command(String name) {
        Path target = options.project().resolve(name).resolve("target");
        if (options.nativeServices()) {
            Optional<Path> executable = nativeExecutable(target);
            if (executable.isPresent()) {
                return List.of(executable.get().toString(), PROCESSORS, "-Xmx" + heap(name));
            }
        }
        Path jar = target.resolve("quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new LaunchFailure(name + " is not built: " + jar + " is missing.");
        }
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(jvmOptions());
        command.addAll(List.of(PROCESSORS, "-Xmx" + heap(name), "-Djava.awt.headless=true", "-jar", jar.toString()));
        return command;
    }

    private static List<String> jvmOptions() {
        String own = System.getenv().getOrDefault("VIDGO_JVM_OPTIONS", "").strip();
        return own.isEmpty() ? JVM_OPTIONS : List.of(own.split(" +", -1));
    }

    private static String heap(String name) {
        return name.equals("generation-service") ? "640m" : "256m";
    }

    private static Optional<Path> nativeExecutable(Path target) {
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-runner"))
                    .filter(Files::isExecutable)
                    .findFirst();
        } catch (IOException e) {
            throw new LaunchFailure(target + " can't be read: " + e.getMessage(), e);
        }
    }

    private Map<String, String> environment(String name) {
        Map<String, String> variables = new TreeMap<>(HostEnvironment.variables());
        variables.put("HOST", "127.0.0.1");
        variables.put("PORT", Integer.toString(port(name)));
        variables.put("DEBUG", "true");
        variables.put("REDIS_URL", "redis://127.0.0.1:" + port("redis") + "/0");
        variables.put("SECRET_KEY", secrets.get("secret-key"));
        variables.put("SERVICE_TOKEN_SECRET", secrets.get("service-token-secret"));
        variables.put("MEDIA_SIGNING_SECRET", secrets.get("media-signing-secret"));
        variables.put("MEDIA_ROOT", options.data().media().toString());
        addresses(variables);
        String schema = SCHEMAS.get(name);
        if (schema != null) {
            variables.put("DATABASE_URL", databaseUrl(schema));
            variables.put("TRUSTED_PROXY_COUNT", "1");
        }
        switch (name) {
            case "auth-service" -> mail(variables);
            case "billing-service" -> payments(variables);
            case "catalog-service" -> variables.put("CONTACT_EMAIL", ADMIN_EMAIL);
            case "generation-service" -> providers(variables);
            case "gateway" -> frontend(variables);
            default -> {}
        }
        return variables;
    }

    private void addresses(Map<String, String> variables) {
        variables.put("AUTH_URL", loopback + port("auth-service"));
        variables.put("CATALOG_URL", loopback + port("catalog-service"));
        variables.put("GENERATION_URL", loopback + port("generation-service"));
        variables.put("BILLING_URL", loopback + port("billing-service"));
        variables.put("PUBLIC_API_URL", loopback + port("gateway"));
        variables.put("FRONTEND_URL", "http://localhost:" + port("gateway"));
    }

    private String databaseUrl(String schema) {
        return "postgresql://" + schema + ":" + secrets.get(schema + "-db-password") + "@127.0.0.1:" + port("postgres")
                + "/" + Stack.DATABASE;
    }

    private void mail(Map<String, String> variables) {
        variables.put("SMTP_HOST", "127.0.0.1");
        variables.put("SMTP_PORT", Integer.toString(port("smtp")));
        variables.put("SMTP_TLS", "false");
        variables.put("FIRST_ADMIN_EMAIL", ADMIN_EMAIL);
    }

    private void payments(Map<String, String> variables) {
        // ECPay's public test merchant.
        variables.put("ECPAY_MERCHANT_ID", "3002607");
        variables.put("ECPAY_HASH_KEY", "pwFHCqoQZGmho4w6");
        variables.put("ECPAY_HASH_IV", "EkRm7iFT261dpevs");
        variables.put("ECPAY_CREDIT_CHECK_CODE", "59997889");
        variables.put("ECPAY_PAYMENT_URL", loopback + port("simulators") + "/ecpay/Cashier/AioCheckOut/V5");
        // The public test merchant for invoices, which has other keys.
        variables.put("ECPAY_INVOICE_MERCHANT_ID", "2000132");
        variables.put("ECPAY_INVOICE_HASH_KEY", "ejCk326UnaZWKisg");
        variables.put("ECPAY_INVOICE_HASH_IV", "q9jcZX8Ib9LM8wYk");
        variables.put("ECPAY_INVOICE_URL", loopback + port("simulators") + "/ecpay");
        variables.put("ECPAY_INVOICE_FALLBACK_EMAIL", "invoices@vidgo.local");
        // A key makes payments live (contract: billing §2): nothing is activated before it is paid at a simulator.
        variables.put("PADDLE_API_KEY", "sim-paddle-key");
        variables.put("PADDLE_API_URL", loopback + port("simulators") + "/paddle");
        variables.put("PADDLE_WEBHOOK_SECRET", paddleWebhookSecret());
        variables.put("PADDLE_PRICE_IDS", PaddleSimulator.priceIds());
    }

    /** Signs what the simulated Paddle posts; whoever knows it could pay with words. */
    private String paddleWebhookSecret() {
        return "pdl_ntfset_" + secrets.get("paddle-webhook-secret");
    }

    private void providers(Map<String, String> variables) {
        String simulators = loopback + port("simulators");
        for (String vendor : List.of("piapi", "pollo", "a2e", "gemini")) {
            String prefix = vendor.toUpperCase(java.util.Locale.ROOT);
            String key = prefix + (vendor.equals("piapi") ? "_KEY" : "_API_KEY");
            variables.put(key, "sim-" + vendor + "-key");
            variables.put(prefix + "_BASE_URL", simulators + "/" + vendor);
        }
        // The simulators' own: what they sign their notices with, and where they list tasks.
        variables.put("POLLO_WEBHOOK_SECRET", "dmlkZ28tc2ltdWxhdG9yLXBvbGxvLXNlY3JldC0zMmI=");
        variables.put("PIAPI_TASK_LIST_PATH", "/api/v1/tasks");
        // The vendors and our own media are on loopback here, which user-supplied addresses may not reach.
        variables.put(
                "FETCH_ALLOWED_HOSTS",
                "127.0.0.1:" + port("simulators") + ",127.0.0.1:" + port("gateway") + ",localhost:" + port("gateway"));
        variables.put("FFMPEG_PATH", ffmpeg());
    }

    private void frontend(Map<String, String> variables) {
        String port = Integer.toString(port("gateway"));
        variables.put(
                "BACKEND_CORS_ORIGINS",
                "[\"http://localhost:3000\",\"http://localhost:5173\",\"http://localhost:8501\",\"http://localhost:"
                        + port + "\",\"http://127.0.0.1:" + port + "\"]");
        // Tests and load come from here, faster than any person.
        variables.put("RATE_LIMITS_EXEMPT", "127.0.0.1");
        Path built = options.frontend();
        if (built != null) {
            variables.put("FRONTEND_DIR", built.toString());
        } else {
            variables.put("FRONTEND_DIR", Shop.unpack(options.data().programs()).toString());
            firstPage(variables);
        }
    }

    private void firstPage(Map<String, String> variables) {
        Map<String, String> accounts = new LinkedHashMap<>();
        DemoAccount.ALL.forEach(account -> accounts.put(account.email(), account.role()));
        variables.put("FIRST_PAGE_BEFORE_FRONTEND", "true");
        variables.put("FIRST_PAGE_MAIL_URL", "http://localhost:" + port("mail"));
        variables.put("FIRST_PAGE_SIMULATORS_URL", "http://localhost:" + port("simulators"));
        variables.put("FIRST_PAGE_SHOP_PATH", "/shop");
        variables.put(
                "FIRST_PAGE_ACCOUNTS", new JsonMapper().valueToTree(accounts).toString());
        variables.put("FIRST_PAGE_ACCOUNTS_PASSWORD", DemoAccount.PASSWORD);
    }

    private String ffmpeg() {
        String own = System.getenv("FFMPEG_PATH");
        return own != null && !own.isBlank()
                ? own
                : Unpacked.executable(
                                "/ws/schild/jave/nativebin/ffmpeg-amd64",
                                options.data().programs().resolve("ffmpeg"))
                        .toString();
    }

    private int port(String name) {
        return options.ports().of(name);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String launcherClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(java.util.stream.Collectors.joining(File.pathSeparator));
    }
}
