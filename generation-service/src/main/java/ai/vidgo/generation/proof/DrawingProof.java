package ai.vidgo.generation.proof;

import java.awt.image.BufferedImage;
import java.util.Map;

/** A feature that draws, with examples of what it draws. */
public interface DrawingProof {

    /**
     * Draws the examples anew, from data of its own, so that they are the same on every machine with the same fonts.
     *
     * @return by name, unique in the service
     */
    Map<String, BufferedImage> draw();
}
