package ai.vidgo.local.stack;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A small page that stands in while no built frontend is named: sign in, buy a plan or a credit pack, see orders and
 * invoices. It uses nothing but the public API.
 */
final class Shop {

    private static final List<String> FILES = List.of("index.html", "shop.css", "shop.js");

    private Shop() {}

    /** Writes the page into a folder of its own and gives the folder. */
    static Path unpack(Path programs) {
        Path folder = programs.resolve("shop");
        try {
            Files.createDirectories(folder);
            for (String file : FILES) {
                try (InputStream source = Shop.class.getResourceAsStream("shop/" + file)) {
                    if (source == null) {
                        throw new LaunchFailure("The launcher is incomplete: shop/" + file + " is missing.");
                    }
                    Files.copy(source, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new LaunchFailure(folder + " can't be written: " + e.getMessage(), e);
        }
    }
}
