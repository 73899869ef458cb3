package ai.vidgo.billing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings of which a test wants some others. */
public final class Changed {

    private Changed() {}

    /** The settings, with the given answers of some methods. */
    public static <T> T settings(Class<T> type, T real, Map<String, Object> changed) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (changed.containsKey(method.getName())) {
                        return changed.get(method.getName());
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
