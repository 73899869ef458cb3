package ai.vidgo.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Random;

/** The rules of architecture, section 2, that a machine can check on one service. */
public final class HouseRules {

    private HouseRules() {}

    /**
     * Checks all classes below a package of main code.
     *
     * @param rootPackage the service's package, for example {@code ai.vidgo.billing}
     */
    public static void check(String rootPackage) {
        check(rootPackage, rules(rootPackage));
    }

    /** Checks of code that no service has to itself only what would break its executables. */
    public static void checkForExecutables(String rootPackage) {
        check(rootPackage, List.of(nothingOfTheBuildInExecutables(), cachesThatExecutablesHave()));
    }

    private static void check(String rootPackage, List<ArchRule> rules) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        for (ArchRule rule : rules) {
            rule.allowEmptyShould(true).check(classes);
        }
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                packagesNamedByFeature(),
                sayingNames(),
                constructorInjection(),
                injectedTime(),
                noConsole(),
                nothingOfTheBuildInExecutables(),
                cachesThatExecutablesHave(),
                resourcesAreNotUsedByOthers(),
                entitiesStayInTheirFeature(),
                resourcesArePackagePrivate(),
                oneFeatureDoesNotDependInCircles(root));
    }

    private static ArchRule packagesNamedByFeature() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        "..controller..",
                        "..service..",
                        "..services..",
                        "..impl..",
                        "..dto..",
                        "..mapper..",
                        "..repository..",
                        "..util..",
                        "..utils..",
                        "..model..")
                .because("packages are named after features, not layers");
    }

    private static ArchRule sayingNames() {
        return noClasses()
                .that()
                .areNotAnonymousClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO)$")
                .because("such a name hides what the class is for");
    }

    private static ArchRule constructorInjection() {
        return noFields().should().beAnnotatedWith(Inject.class).because("dependencies are constructor parameters");
    }

    private static ArchRule injectedTime() {
        ArchRule rule = noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
        return rule.because("time comes from the injected Clock, so that a test can move it");
    }

    private static ArchRule noConsole() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("services log");
    }

    private static ArchRule nothingOfTheBuildInExecutables() {
        DescribedPredicate<JavaClass> bound =
                assignableTo(Buffer.class).or(assignableTo(Random.class)).or(resideInAPackage("org.apache.pdfbox.."));
        return noFields()
                .that(DescribedPredicate.describe(
                        "hold buffers, sources of random numbers or parts of PDF",
                        (JavaField field) ->
                                field.getAllInvolvedRawTypes().stream().anyMatch(bound)))
                .should()
                .beStatic()
                .because(
                        "an executable holds what static fields held when it was built: of buffers and PDFBox's objects"
                                + " it can't be made, and random numbers would be the same in every process");
    }

    private static ArchRule cachesThatExecutablesHave() {
        return noClasses()
                .should()
                .callMethod(Caffeine.class, "expireAfterAccess", Duration.class)
                .orShould()
                .callMethod(Caffeine.class, "weakKeys")
                .orShould()
                .callMethod(Caffeine.class, "weakValues")
                .orShould()
                .callMethod(Caffeine.class, "softValues")
                .orShould()
                .callMethod(Caffeine.class, "refreshAfterWrite", Duration.class)
                .because(
                        "Caffeine finds the class of a kind of cache by its name, and executables have those of few kinds:"
                                + " bounded by size or weight, and by the time since a write");
    }

    /** resource → rules → rows: nothing may point back to a resource class. */
    private static ArchRule resourcesAreNotUsedByOthers() {
        DescribedPredicate<JavaClass> resource =
                are(simpleNameEndingWith("Resource")).as("resource classes");
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .areTopLevelClasses()
                .should()
                .dependOnClassesThat(resource)
                .because("dependencies point from the resource to the rules and from those to the rows");
    }

    private static ArchRule entitiesStayInTheirFeature() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .notBePublic()
                .because("rows belong to one feature");
    }

    private static ArchRule resourcesArePackagePrivate() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .and()
                .areAnnotatedWith(Path.class)
                .should()
                .notBePublic()
                .because("nobody but the HTTP layer calls a resource");
    }

    private static ArchRule oneFeatureDoesNotDependInCircles(String root) {
        return SlicesRuleDefinition.slices()
                .matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("features that need each other are one feature");
    }
}
