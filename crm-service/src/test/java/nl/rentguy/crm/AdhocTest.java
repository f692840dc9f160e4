package nl.rentguy.crm;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.rentguy.testkit.Database;
import nl.rentguy.testkit.PlatformResource;
import nl.rentguy.testkit.TestPlatform;
import nl.rentguy.testkit.Topic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class AdhocTest {
    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void measure() throws Exception {
        for (int round = 0; round < 4; round++) {
            long before = Database.of("crm").countAll("crm_deal");
            ProducerRecord<String, byte[]>[] messages = IntStream.range(0, 500)
                    .mapToObj(i -> Enquiry.aWedding().message())
                    .toArray(ProducerRecord[]::new);
            long start = System.nanoTime();
            Topic.send(messages);
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> Database.of("crm").countAll("crm_deal") == before + 500);
            System.out.println(
                    "ADHOC round " + round + " 500 leads in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
        try (var connection = TestPlatform.get().postgres().connect("crm");
                var s = connection.createStatement()) {
            s.execute("analyze");
            var r = s.executeQuery(
                    "select proname, proleakproof from pg_proc where proname in ('uuid_lt','uuid_eq','texteq','timestamptz_lt')");
            while (r.next()) System.out.println("ADHOC " + r.getString(1) + " " + r.getBoolean(2));
        }
        try (var connection = Database.of("crm").asService();
                var s = connection.createStatement()) {
            connection.setAutoCommit(false);
            s.execute("select set_config('app.tenant_id', 'mr-dj', true)");
            for (String sql : List.of(
                    "select * from crm_lead where status = 'new' and id < '019fffff-7d10-7c31-9e5a-4b1f6a0d8c10' order by id desc limit 51",
                    "select * from crm_deal d join crm_contact c on c.id = d.contact_id where d.pipeline = 'weddings' and d.stage = 'new-lead' order by d.id desc limit 51",
                    "select * from crm_contact order by id desc limit 51",
                    "select * from crm_contact where id = '019fffff-7d10-7c31-9e5a-4b1f6a0d8c10'",
                    "select * from crm_activity where subject_id = '019fffff-7d10-7c31-9e5a-4b1f6a0d8c10' and sla_stage is not null and completed_at is null",
                    "select * from crm_activity where completed_at is null and owner = 'role:sales' order by id desc limit 51",
                    "select * from crm_contact where email = 'x@y.nl' order by id desc limit 51")) {
                System.out.println("ADHOC SQL " + sql);
                var r = s.executeQuery("explain (analyze, costs off, timing off, summary off, buffers off) " + sql);
                while (r.next()) System.out.println("ADHOC   " + r.getString(1));
            }
        }
    }
}
