package ai.vidgo.catalog.landing;

import ai.vidgo.catalog.seeds.SeedTable;
import jakarta.inject.Singleton;

/** {@code seeds/landing_entries.json}. */
@Singleton
class LandingSeeds implements SeedTable {

    @Override
    public String table() {
        return "landing_entries";
    }
}
