package ai.vidgo.catalog.demos;

import ai.vidgo.catalog.seeds.SeedTable;
import jakarta.inject.Singleton;

/** {@code seeds/demo_categories.json}. */
@Singleton
class CategorySeeds implements SeedTable {

    @Override
    public String table() {
        return "demo_categories";
    }
}
