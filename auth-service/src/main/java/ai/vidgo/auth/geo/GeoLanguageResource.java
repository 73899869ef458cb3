package ai.vidgo.auth.geo;

import ai.vidgo.platform.web.ClientAddress;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The language to greet a visitor in (contract: auth §2, geo-language). No outbound call, never an error. */
@Path("/api/v1/auth/geo-language")
@Tag(name = "auth")
class GeoLanguageResource {

    private final ClientAddress addresses;
    private final Optional<String> countryHeader;

    GeoLanguageResource(
            ClientAddress addresses,
            @ConfigProperty(name = "vidgo.geo.country-header") Optional<String> countryHeader) {
        this.addresses = addresses;
        this.countryHeader = countryHeader;
    }

    /**
     * Answer of geo-language.
     *
     * @param country ISO-2, empty when unknown
     * @param ip the client's address
     * @param detected whether the country is known
     */
    @RegisterForReflection
    record GeoLanguage(String language, String country, String ip, boolean detected) {}

    /**
     * The language by the country that our own edge names, otherwise by what the browser accepts.
     */
    @GET
    @NonBlocking
    @Operation(summary = "Language for a visitor")
    public GeoLanguage language(@Context HttpServerRequest request) {
        String ip = addresses.of(request);
        String country = PrivateAddress.is(ip)
                ? ""
                : countryHeader.map(request::getHeader).map(Languages::country).orElse("");
        String language = country.isEmpty()
                ? Languages.accepted(request.getHeader("Accept-Language"))
                : Languages.spokenIn(country);
        return new GeoLanguage(language, country, ip, !country.isEmpty());
    }
}
