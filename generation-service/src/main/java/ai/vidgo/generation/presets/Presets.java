package ai.vidgo.generation.presets;

import ai.vidgo.generation.presets.CatalogMaterials.Addresses;
import ai.vidgo.generation.presets.CatalogMaterials.Hashes;
import ai.vidgo.generation.presets.CatalogMaterials.MatchQuestion;
import ai.vidgo.platform.error.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The preset library as generation sees it. The two look-ups never fail: a catalogue that is away means "no hit", so
 * that a paying caller is still served. {@link #existing} and {@link #put} pass failures on, because pre-generation
 * must not buy a picture twice when it cannot know.
 */
@ApplicationScoped
public class Presets {

    private static final Logger LOG = Logger.getLogger(Presets.class);

    private final CatalogMaterials catalog;
    private final PublishedPresets hashes;

    Presets(@RestClient CatalogMaterials catalog, PublishedPresets hashes) {
        this.catalog = catalog;
        this.hashes = hashes;
    }

    /**
     * The visible preset for exactly these inputs (contract: generation §1, "preset lookup rule").
     *
     * @param toolType tool type of the library
     * @param inputImageUrl the input as it is stored, or null when the tool takes none
     * @param params further parameters that must all be equal; empty when only the input counts
     */
    public Optional<Preset> match(String toolType, @Nullable String inputImageUrl, Map<String, String> params) {
        return lookUp(() -> catalog.match(new MatchQuestion(toolType, inputImageUrl, params))
                .material());
    }

    /**
     * The visible preset with this {@link LookupHash}, the match rule of text-only operations. The catalogue is asked only
     * for one that it has published.
     */
    public Optional<Preset> byHash(String lookupHash) {
        return hashes.mayHave(lookupHash) ? lookUp(() -> catalog.byHash(lookupHash)) : Optional.empty();
    }

    /**
     * Which of these stored addresses the catalogue shows to everybody, or has published what is shown of them.
     *
     * @throws Problem 503 {@code service_unavailable} while it can't be asked
     */
    public Set<String> shown(Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return Set.of();
        }
        try {
            return catalog.shown(new Addresses(addresses)).shown();
        } catch (WebApplicationException | ProcessingException away) {
            LOG.warnf("what the catalogue shows is not known: %s", away.getMessage());
            throw Problem.of(503, "service_unavailable").with("Retry-After", "5");
        }
    }

    /**
     * Which of these hashes have a row already, visible or not.
     *
     * @throws WebApplicationException when the catalogue refuses
     * @throws ProcessingException when it cannot be reached
     */
    public Set<String> existing(Collection<String> lookupHashes) {
        return catalog.existing(new Hashes(lookupHashes)).existing();
    }

    /**
     * Asks the catalogue for nothing but an answer.
     *
     * @throws WebApplicationException when the catalogue refuses
     * @throws ProcessingException when it cannot be reached
     */
    public void requireAnswer() {
        existing(List.of());
    }

    /**
     * How many visible presets each tool has, as the catalogue counted at most 30 s ago.
     *
     * @throws WebApplicationException when the catalogue refuses
     * @throws ProcessingException when it cannot be reached
     */
    public Map<String, Integer> counts() {
        return catalog.readiness().tools();
    }

    /**
     * Stores a material unless its hash exists.
     *
     * @return whether a row was made
     * @throws WebApplicationException when the catalogue refuses
     * @throws ProcessingException when it cannot be reached
     */
    public boolean put(String lookupHash, Material material) {
        return catalog.put(lookupHash, material).created();
    }

    /**
     * The showcases of a category that wait for a result, in the catalogue's order.
     *
     * @throws WebApplicationException when the catalogue refuses
     * @throws ProcessingException when it cannot be reached
     */
    public List<WantedShowcase> wantedShowcases(String category) {
        return catalog.wantedShowcases().stream()
                .filter(showcase -> showcase.toolCategory().equals(category))
                .toList();
    }

    /**
     * Gives a showcase its result.
     *
     * @throws WebApplicationException when the catalogue refuses, for example because it has one by now
     * @throws ProcessingException when it cannot be reached
     */
    public void putShowcase(UUID id, ShowcaseResult result) {
        catalog.putShowcase(id, result);
    }

    private static Optional<Preset> lookUp(Supplier<@Nullable Preset> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() != 404) {
                LOG.warnf(
                        "preset look-up refused by the catalogue: status=%d",
                        refused.getResponse().getStatus());
            }
            return Optional.empty();
        } catch (ProcessingException unreachable) {
            LOG.warnf("preset look-up skipped, catalogue not reachable: %s", unreachable.getMessage());
            return Optional.empty();
        }
    }
}
