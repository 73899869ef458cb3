package ai.vidgo.catalog.showcases;

import ai.vidgo.catalog.seeds.SeedTable;
import jakarta.inject.Singleton;

/** {@code seeds/tool_showcases.json}. */
@Singleton
class ShowcaseSeeds implements SeedTable {

    @Override
    public String table() {
        return "tool_showcases";
    }
}
