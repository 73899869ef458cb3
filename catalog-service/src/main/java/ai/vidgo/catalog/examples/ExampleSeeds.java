package ai.vidgo.catalog.examples;

import ai.vidgo.catalog.seeds.SeedTable;
import jakarta.inject.Singleton;

/** {@code seeds/demo_examples.json}. */
@Singleton
class ExampleSeeds implements SeedTable {

    @Override
    public String table() {
        return "demo_examples";
    }
}
