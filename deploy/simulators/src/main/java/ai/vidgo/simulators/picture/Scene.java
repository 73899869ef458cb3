package ai.vidgo.simulators.picture;

import java.util.Arrays;
import java.util.Optional;

/** The places a product can be put, with the words that call for them. */
enum Scene {
    STUDIO("studio|seamless|softbox|攝影棚|工作室|スタジオ|estudio"),
    NATURE("nature|outdoor|forest|garden|leaves|natural|beach|mountain|自然|戶外|森林|自然風"),
    LUXURY("luxury|luxurious|marble|gold|premium|elegant|velvet|奢華|高級|豪華|lujo"),
    MINIMAL("minimal|minimalist|clean|simple|pastel|geometric|極簡|簡約|ミニマル|미니멀"),
    LIFESTYLE("lifestyle|desk|table|cozy|home|kitchen|cafe|生活|居家|ライフ|라이프");

    private final String words;

    Scene(String words) {
        this.words = words;
    }

    /** The place whose word comes first in the prompt. */
    static Optional<Scene> in(String prompt) {
        return Arrays.stream(values())
                .filter(scene -> Words.of(scene.words).in(prompt))
                .min((a, b) -> Integer.compare(
                        Words.of(a.words).position(prompt), Words.of(b.words).position(prompt)));
    }
}
