package ai.vidgo.platform.openapi;

import ai.vidgo.platform.json.SnakeCase;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Says in a service's document what its records say in Java: a component that is {@code @Nullable} may be null, and every
 * component of an answer is there, because nulls are sent ({@link ai.vidgo.platform.json.JsonSettings}) unless a record
 * leaves them out. What a request has to have is said by its constraints. Runs in the build, when the document is written.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class NullableFields implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private final IndexView index;
    private final Map<String, List<ClassInfo>> records;

    /** Called by the scanner with the classes that it scanned. */
    public NullableFields(IndexView index) {
        this.index = index;
        this.records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.groupingBy(NullableFields::schemaName));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> asked = TravellingSchemas.inRequests(document);
        Set<String> answered = TravellingSchemas.inAnswers(document);
        schemas.forEach((name, schema) -> fields(name, schema)
                .ifPresent(fields -> describe(schema, fields, answered.contains(name) && !asked.contains(name))));
    }

    /** The fields of the record behind a schema. The scanner counts schemas of one name: {@code Page}, {@code Page1}. */
    private Optional<List<Field>> fields(String name, Schema schema) {
        Set<String> properties = properties(schema).keySet();
        return Stream.of(name, name.replaceFirst("\\d+$", ""))
                .flatMap(wanted -> records.getOrDefault(wanted, List.of()).stream())
                .filter(record -> fields(record).stream().map(Field::name).allMatch(properties::contains))
                .max(Comparator.comparingInt(
                                (ClassInfo record) -> fields(record).size())
                        .thenComparing(ClassInfo::name))
                .map(this::fields);
    }

    private static void describe(Schema schema, List<Field> fields, boolean answer) {
        for (Field field : fields) {
            Schema property = Objects.requireNonNull(properties(schema).get(field.name()));
            if (answer && !field.leftOut()) {
                require(schema, field.name());
            }
            boolean required =
                    schema.getRequired() != null && schema.getRequired().contains(field.name());
            if (field.nullable() && (answer ? !field.leftOut() : !required)) {
                allowNull(property);
            }
        }
    }

    private static void require(Schema schema, String field) {
        if (schema.getRequired() == null || !schema.getRequired().contains(field)) {
            schema.addRequired(field);
        }
    }

    private static void allowNull(Schema property) {
        String reference = property.getRef();
        List<SchemaType> types = property.getType();
        if (reference != null) {
            property.setRef(null);
            property.setAnyOf(List.of(
                    OASFactory.createSchema().ref(reference),
                    OASFactory.createSchema().addType(SchemaType.NULL)));
        } else if (types != null && !types.contains(SchemaType.NULL)) {
            List<SchemaType> more = new ArrayList<>(types);
            more.add(SchemaType.NULL);
            property.setType(more);
        }
    }

    /**
     * A component as it is sent.
     *
     * @param leftOut whether it is not sent at all when it is null
     */
    private record Field(String name, boolean nullable, boolean leftOut) {}

    private List<Field> fields(ClassInfo record) {
        boolean sparse = leavesOut(record.declaredAnnotation(JsonInclude.class));
        return record.recordComponentsInDeclarationOrder().stream()
                .map(component -> Objects.requireNonNull(record.field(component.name())))
                .flatMap(field -> fields(field, sparse))
                .toList();
    }

    private Stream<Field> fields(FieldInfo field, boolean sparse) {
        if (field.hasAnnotation(JsonUnwrapped.class)) {
            ClassInfo part = index.getClassByName(field.type().name());
            return part == null ? Stream.empty() : fields(part).stream();
        }
        boolean nullable = field.type().hasAnnotation(NULLABLE);
        boolean leftOut = nullable && (sparse || leavesOut(field.annotation(JsonInclude.class)));
        return Stream.of(new Field(wireName(field), nullable, leftOut));
    }

    private static boolean leavesOut(@Nullable AnnotationInstance include) {
        return include != null
                && include.value() != null
                && !include.value().asEnum().equals(JsonInclude.Include.ALWAYS.name());
    }

    private static String wireName(FieldInfo field) {
        AnnotationInstance named = field.annotation(JsonProperty.class);
        AnnotationValue name = named == null ? null : named.value();
        return name == null ? SnakeCase.of(field.name()) : name.asString();
    }

    private static String schemaName(ClassInfo record) {
        AnnotationInstance schema =
                record.declaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? record.simpleName() : name.asString();
    }

    private static Map<String, Schema> properties(Schema schema) {
        return Objects.requireNonNullElse(schema.getProperties(), Map.of());
    }
}
