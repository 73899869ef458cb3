package ai.vidgo.generation.testing;

import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Media as the gateway hands them out (signed addresses only), and pictures as a caller may have them on the web. */
@Singleton
@Path("/")
public class GatewayMedia {

    private final MediaStore store;
    private final MediaUrls urls;

    GatewayMedia(MediaStore store, MediaUrls urls) {
        this.store = store;
        this.urls = urls;
    }

    @GET
    @Path("static/private/{path:.+}")
    public Response privately(@PathParam("path") String path) {
        return urls.verify("/static/private/" + path)
                .flatMap(store::open)
                .map(content -> Response.ok(content, "image/png").build())
                .orElseGet(() -> Response.status(404).build());
    }

    /** A product on a coloured background, different for every name. */
    @GET
    @Path("pictures/{name}.png")
    public Response picture(@PathParam("name") String name) throws IOException {
        return Response.ok(png(name.hashCode()), "image/png").build();
    }

    /** A square picture of so many pixels on each side. */
    @GET
    @Path("squares/{side:\\d+}.png")
    public Response square(@PathParam("side") int side) throws IOException {
        return Response.ok(png(new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY)), "image/png")
                .build();
    }

    /** A street full of people: no backdrop is plain there. */
    @GET
    @Path("streets/{name}.png")
    public Response street(@PathParam("name") String name) throws IOException {
        Random people = new Random(name.hashCode());
        BufferedImage street = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < 320 * 240; at++) {
            street.setRGB(at % 320, at / 320, people.nextInt());
        }
        return Response.ok(png(street), "image/png").build();
    }

    /** Not a picture, whatever the name says. */
    @GET
    @Path("pages/{name}.png")
    public Response page(@PathParam("name") String name) {
        return Response.ok("<html><body>" + name + "</body></html>", "image/png")
                .build();
    }

    private static byte[] png(int seed) throws IOException {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(seed & 0xFFFFFF));
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(new Color(~seed & 0xFFFFFF));
        pen.fillOval(170, 90, 300, 300);
        pen.dispose();
        return png(picture);
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
