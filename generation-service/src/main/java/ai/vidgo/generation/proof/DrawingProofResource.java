package ai.vidgo.generation.proof;

import ai.vidgo.platform.crypto.Sha256;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Digests of what the service draws; for the operator's commands, with a service token. */
@Path("/internal/drawings")
@Produces(MediaType.APPLICATION_JSON)
class DrawingProofResource {

    private final List<DrawingProof> proofs;

    DrawingProofResource(@All List<DrawingProof> proofs) {
        this.proofs = proofs;
    }

    /** Draws everything and answers with the SHA-256 of the size and all pixels of each picture. */
    @GET
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        for (DrawingProof proof : proofs) {
            proof.draw().forEach((name, picture) -> digests.put(name, digest(picture)));
        }
        return digests;
    }

    private static String digest(BufferedImage picture) {
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        ByteBuffer bytes = ByteBuffer.allocate(4 * (pixels.length + 2));
        bytes.putInt(width).putInt(picture.getHeight());
        bytes.asIntBuffer().put(pixels);
        return Sha256.hex(bytes.array());
    }
}
