package ai.vidgo.catalog.topics;

import ai.vidgo.catalog.seeds.SeedTable;
import jakarta.inject.Singleton;

/** {@code seeds/material_topics.json}. */
@Singleton
class TopicSeeds implements SeedTable {

    @Override
    public String table() {
        return "material_topics";
    }
}
