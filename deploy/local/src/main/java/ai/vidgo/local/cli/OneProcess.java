package ai.vidgo.local.cli;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.stack.StackFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Kills, stops or starts one part of a running stack, for trying out what the others do then. */
@Command(name = "process", hidden = true)
public final class OneProcess implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Parameters(index = "1", paramLabel = "kill|stop|start|restart")
    private String order = "";

    @Override
    public Integer call() throws InterruptedException {
        StackFile.Control control = data.running().control();
        HttpRequest request = HttpRequest.newBuilder(URI.create(control.url() + "/processes/" + name + "/" + order))
                .header("Authorization", "Bearer " + control.token())
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            System.out.println(response.body());
            return response.statusCode() == 200 ? 0 : 1;
        } catch (IOException e) {
            throw new LaunchFailure("The launcher does not answer: " + e.getMessage(), e);
        }
    }
}
