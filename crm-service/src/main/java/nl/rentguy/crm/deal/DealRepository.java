package nl.rentguy.crm.deal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rentguy.crm.persistence.Listing;
import nl.rentguy.crm.pipeline.Pipeline;
import nl.rentguy.crm.pipeline.Pipelines;
import nl.rentguy.crm.pipeline.Stage;
import nl.rentguy.kit.problem.FieldError;
import nl.rentguy.kit.problem.Problems;
import nl.rentguy.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Deals of the transaction's tenant. */
@ApplicationScoped
public class DealRepository {
    private static final String WITH_CONTACT =
            "select new " + DealWithContact.class.getName() + "(d, c) from Deal d join Contact c on c.id = d.contactId";

    /** What a caller may filter by; null keeps every row. */
    record Filter(
            @Nullable String pipeline,
            @Nullable String stage,
            @Nullable UUID contactId,
            @Nullable UUID leadId,
            @Nullable DealStatus status) {

        boolean isKnownTo(Pipelines all) {
            return unknownPipeline(all).isEmpty() && unknownStage(all).isEmpty();
        }

        /**
         * Passes when there are such a pipeline and stage, active or not.
         *
         * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the ones there are
         */
        void check(Pipelines all) {
            unknownPipeline(all).or(() -> unknownStage(all)).ifPresent(error -> {
                throw Problems.invalid(List.of(error));
            });
        }

        private Optional<FieldError> unknownPipeline(Pipelines all) {
            return unknown("pipeline", pipeline, all.all().stream().map(Pipeline::key));
        }

        private Optional<FieldError> unknownStage(Pipelines all) {
            Stream<Pipeline> searched = all.all().stream()
                    .filter(candidate -> pipeline == null || candidate.key().equals(pipeline));
            return unknown(
                    "stage",
                    stage,
                    searched.flatMap(candidate -> candidate.stages().stream()).map(Stage::key));
        }

        private static Optional<FieldError> unknown(String name, @Nullable String asked, Stream<String> known) {
            List<String> keys = known.distinct().toList();
            return asked == null || keys.contains(asked)
                    ? Optional.empty()
                    : Optional.of(new FieldError(name, "unknown", String.join(", ", keys)));
        }
    }

    /** The deal, held until the transaction ends. */
    public Uni<@Nullable Deal> lock(UUID id) {
        return Panache.getSession().chain(session -> session.find(Deal.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The deal that became a project of RentGuy's, as far as that was heard of; null otherwise. */
    public Uni<@Nullable Deal> ofProject(UUID projectId) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("from Deal where projectId = :projectId", Deal.class)
                        .setParameter("projectId", projectId)
                        .getSingleResultOrNull());
    }

    Uni<@Nullable DealWithContact> byId(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                WITH_CONTACT + " where d.id = :id", DealWithContact.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull());
    }

    /** Newest first. */
    Uni<List<DealWithContact>> page(Filter filter, PageRequest page) {
        return Listing.of(DealWithContact.class, WITH_CONTACT, "d")
                .equal("pipeline", filter.pipeline())
                .equal("stage", filter.stage())
                .equal("contactId", filter.contactId())
                .equal("leadId", filter.leadId())
                .equal("status", filter.status())
                .read(page);
    }
}
