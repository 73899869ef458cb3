package ai.vidgo.simulators.picture;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in for the stock photo host that the catalogue's addresses point at, which test machines cannot reach. The
 * known photos are drawn as what they show; any other photo of that host as something that its number decides.
 */
public final class PhotoArchive {

    private static final String HOST = "images.unsplash.com";
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("1523275335684", "watch product photo"),
            Map.entry("1505740420928", "headphones product photo"),
            Map.entry("1542291026", "red sneaker product photo"),
            Map.entry("1526170375885", "camera product photo"),
            Map.entry("1541643600914", "perfume product photo"),
            Map.entry("1599809275372", "empty interior living room, modern"),
            Map.entry("1503387762", "interior room technical sketch, scandinavian"),
            Map.entry("1554995207", "interior apartment living room, mid-century"),
            Map.entry("1581093196277", "interior kitchen, industrial"),
            Map.entry("1600596542815", "interior living room, luxury"),
            Map.entry("1600210492486", "interior living room, coastal"),
            Map.entry("1522771739844", "interior bedroom, scandinavian"),
            Map.entry("1600585154340", "interior kitchen, modern"),
            Map.entry("1586023492125", "interior living room, bohemian"),
            Map.entry("1544005313", "portrait of a woman Mei"),
            Map.entry("1531746020798", "portrait of a woman Ya"),
            Map.entry("1438761681033", "portrait of a woman Ling"),
            Map.entry("1534528741775", "portrait of a woman Ann"),
            Map.entry("1494790108377", "portrait of a woman Eve"),
            Map.entry("1507003211169", "portrait of a man Jason"),
            Map.entry("1472099645785", "portrait of a man David"),
            Map.entry("1500648767791", "portrait of a man James"));

    private final Map<String, byte[]> drawn = new ConcurrentHashMap<>();

    /** The photo behind an address as PNG; empty for other hosts. */
    public Optional<byte[]> find(URI address) {
        if (!HOST.equals(address.getHost())) {
            return Optional.empty();
        }
        return Optional.of(photo(address.getPath()));
    }

    /** The photo with that name, such as {@code photo-1523275335684-37898b6baf30}. */
    public byte[] photo(String name) {
        return drawn.computeIfAbsent(name, PhotoArchive::draw);
    }

    private static byte[] draw(String name) {
        String prompt = KNOWN.entrySet().stream()
                .filter(known -> name.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("stock photo " + name);
        boolean person = prompt.startsWith("portrait");
        BufferedImage image = Atelier.fromText(prompt, 800, person ? 1000 : 800, 1);
        return PictureFiles.png(image);
    }
}
