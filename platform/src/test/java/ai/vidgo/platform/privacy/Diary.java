package ai.vidgo.platform.privacy;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A feature that keeps something of users. */
@Singleton
class Diary implements PersonalData {

    record Page(String lastLine) {}

    private final Map<UUID, Page> pages = new ConcurrentHashMap<>();

    void write(UUID userId, String line) {
        pages.put(userId, new Page(line));
    }

    @Override
    public String section() {
        return "diary";
    }

    @Override
    public Object export(UUID userId) {
        Page page = pages.get(userId);
        return page == null ? Map.of() : page;
    }

    @Override
    public void erase(UUID userId) {
        pages.remove(userId);
    }
}
