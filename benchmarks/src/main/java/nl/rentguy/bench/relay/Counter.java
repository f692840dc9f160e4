package nl.rentguy.bench.relay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import nl.rentguy.platform.RunningPart;

/** A number that a service counts, summed over the lines that begin with a text; it begins anew with the process. */
record Counter(HttpClient http, RunningPart service, String beginning) {

    long read() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.address() + "/q/metrics"))
                .build();
        return sum(http.send(request, BodyHandlers.ofString()).body());
    }

    long sum(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith(beginning))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
