package nl.rentguy.crm.deal;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import nl.rentguy.crm.deal.DealView.NextStage;
import nl.rentguy.crm.pipeline.Move;
import nl.rentguy.crm.pipeline.Stage;

/** 409: the deal cannot go to that stage from where it stands; the answer lists where it can go. */
class StageMoveNotAllowed extends HttpProblem {
    private static final long serialVersionUID = 1L;
    private static final String CODE = "stage-move-not-allowed";

    StageMoveNotAllowed(Stage from, Stage to, List<Move> allowed) {
        super(HttpProblem.builder()
                .withType(URI.create("urn:rentguy:problem:" + CODE))
                .withTitle("The deal cannot go there")
                .withStatus(409)
                .withDetail("A deal in " + from.name() + " cannot go to " + to.name() + ".")
                .with("code", CODE)
                .with("allowedStages", allowed.stream().map(NextStage::of).toList()));
    }
}
