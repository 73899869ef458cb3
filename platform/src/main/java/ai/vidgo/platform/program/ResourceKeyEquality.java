package ai.vidgo.platform.program;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How an executable compares the keys of its table of resources; nothing on the JVM (decision record 0024). The key is a
 * record of GraalVM's own, whose generated {@code equals} is not compiled into executables but interpreted, some tenths of
 * a millisecond each time; a start asks for some dozens of resources, most of which are not there.
 */
@TargetClass(
        className = "com.oracle.svm.core.jdk.Resources$ModuleInstanceResourceKey",
        onlyWith = ResourceKeyEquality.OfRecord.class)
// The hash stays the record's: the table was filled with it in the build.
@SuppressWarnings({"overrides", "EqualsHashCode"})
final class ResourceKeyEquality {

    @Alias
    private @Nullable Module module;

    @Alias
    @SuppressWarnings("NullAway.Init") // It is the record's, and so is its constructor.
    private String resource;

    /** Modules are compared as the record does it: they have no equality but their identity. */
    @Substitute
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResourceKeyEquality key && module == key.module && resource.equals(key.resource);
    }

    /** Whether this GraalVM has that class, as a record. */
    static final class OfRecord implements BooleanSupplier {

        @Override
        public boolean getAsBoolean() {
            try {
                return Class.forName("com.oracle.svm.core.jdk.Resources$ModuleInstanceResourceKey")
                        .isRecord();
            } catch (ClassNotFoundException other) {
                return false;
            }
        }
    }
}
