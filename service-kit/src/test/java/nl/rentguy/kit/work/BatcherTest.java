package nl.rentguy.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BatcherTest {
    private record Running(List<String> items, UniEmitter<? super List<Uni<String>>> end) {

        void succeed() {
            end.complete(items.stream()
                    .map(item -> Uni.createFrom().item("did " + item))
                    .toList());
        }
    }

    private final List<Running> begun = new ArrayList<>();
    private final Batcher<String, String> commits =
            new Batcher<>(1, 3, (group, next) -> !group.contains(next), this::begin);

    private Uni<List<Uni<String>>> begin(List<String> items) {
        return Uni.createFrom().emitter(end -> begun.add(new Running(items, end)));
    }

    private UniAssertSubscriber<String> add(String item) {
        return commits.add(item).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    @Test
    void aLonelyOneWaitsForNobody() {
        // When
        var answer = add("a");

        // Then
        begun.getFirst().succeed();
        answer.assertItem("did a");
    }

    @Test
    void whatComesDuringACommitSharesTheNext() {
        // Given
        add("a");
        var b = add("b");
        var c = add("c");

        // When
        begun.getFirst().succeed();

        // Then
        assertThat(begun.get(1).items()).containsExactly("b", "c");
        begun.get(1).succeed();
        b.assertItem("did b");
        c.assertItem("did c");
    }

    @Test
    void aGroupIsBoundedAndHoldsNoTwoThatDoNotFit() {
        // Given
        add("first");
        List.of("a", "a", "b", "c", "d").forEach(this::add);

        // When
        begun.get(0).succeed();
        begun.get(1).succeed();

        // Then
        assertThat(begun.get(1).items()).containsExactly("a", "b", "c");
        assertThat(begun.get(2).items()).containsExactly("a", "d");
    }

    @Test
    void nobodySuffersFromANeighbour() {
        // Given
        add("first");
        var good = add("good");
        var bad = add("bad");
        begun.getFirst().succeed();

        // When
        begun.get(1).end().fail(new IllegalStateException("one of them is refused"));
        begun.get(2).succeed();
        begun.get(3).end().fail(new IllegalStateException("this one"));

        // Then
        good.assertItem("did good");
        bad.assertFailedWith(IllegalStateException.class, "this one");
        assertThat(add("next").getItem()).isNull();
        assertThat(begun.get(4).items()).containsExactly("next");
    }

    @Test
    void inAnOutageAllOfAGroupFailsAtOnce() {
        // Given
        add("first");
        var one = add("one");
        var other = add("other");
        begun.getFirst().succeed();

        // When
        begun.get(1).end().fail(new IOException("the database is away"));

        // Then
        one.assertFailedWith(IOException.class);
        other.assertFailedWith(IOException.class);
        assertThat(begun).hasSize(2);
    }

    @Test
    void theAnswerComesOnTheContextItWasAskedOn() throws Exception {
        // Given
        Vertx vertx = Vertx.vertx();
        Batcher<String, String> elsewhere = new Batcher<>(
                1,
                3,
                (group, next) -> true,
                items -> Uni.createFrom()
                        .item(List.of(Uni.createFrom().item("did it")))
                        .emitOn(Infrastructure.getDefaultExecutor()));
        CompletableFuture<Context> answeredOn = new CompletableFuture<>();
        Context asker = vertx.getOrCreateContext();

        // When
        asker.runOnContext(ignored ->
                elsewhere.add("a").subscribe().with(answer -> answeredOn.complete(vertx.getOrCreateContext())));

        // Then
        assertThat(answeredOn.get(10, TimeUnit.SECONDS)).isSameAs(asker);
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
