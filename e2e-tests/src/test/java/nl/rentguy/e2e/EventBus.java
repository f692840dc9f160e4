package nl.rentguy.e2e;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.LongBinaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rentguy.events.EventCatalog;
import nl.rentguy.events.EventContract;
import nl.rentguy.events.EventHeaders;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics themselves, for scenarios in which something goes wrong on them. */
public final class EventBus {
    private final String bootstrapServers;

    EventBus(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Sends records in order and waits until Kafka holds them. */
    public void send(Collection<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(record -> sent.add(producer.send(record)));
            producer.flush();
            for (Future<RecordMetadata> answer : sent) {
                answer.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("Kafka did not take the records", e);
        }
    }

    /** Every record of the catalogue's topics that belongs to a correlation, per topic in order. */
    public List<ConsumerRecord<String, byte[]>> recordsOf(String correlationId) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        for (String topic : topics()) {
            records(topic).stream()
                    .filter(record -> header(record, "ce_correlationid").equals(correlationId))
                    .forEach(found::add);
        }
        return found;
    }

    /** Everything on a topic now; in order within each partition. */
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer.partitionsFor(topic));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The events on a topic that say of which aggregate they are, in order within each partition. */
    public List<Published> published(String topic) {
        return records(topic).stream().flatMap(EventBus::published).toList();
    }

    /** The record as an event of its aggregate; none when it does not say of which. */
    public static Stream<Published> published(ConsumerRecord<String, byte[]> record) {
        String version = header(record, EventHeaders.AGGREGATE_VERSION);
        if (record.key() == null || version.isEmpty()) {
            return Stream.of();
        }
        return Stream.of(new Published(
                "the topic " + record.topic(), header(record, EventHeaders.ID), record.key(), Long.parseLong(version)));
    }

    /** The newest records of each partition of a topic, so many of each; in order within each partition. */
    public List<ConsumerRecord<String, byte[]>> newest(String topic, int perPartition) {
        return some(topic, (first, end) -> Math.max(first, end - perPartition), perPartition);
    }

    /** So many neighbours out of each partition of a topic, from a place that is drawn. */
    public List<ConsumerRecord<String, byte[]>> anywhere(String topic, int perPartition, RandomGenerator random) {
        return some(topic, (first, end) -> first + (long) (random.nextDouble() * (end - first)), perPartition);
    }

    private List<ConsumerRecord<String, byte[]>> some(String topic, LongBinaryOperator from, int perPartition) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer.partitionsFor(topic));
            consumer.assign(partitions);
            Map<TopicPartition, Long> firsts = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            for (TopicPartition partition : partitions) {
                long end = ends.getOrDefault(partition, 0L);
                long start = from.applyAsLong(firsts.getOrDefault(partition, 0L), end);
                if (start >= end) {
                    continue;
                }
                consumer.assign(List.of(partition));
                consumer.seek(partition, start);
                List<ConsumerRecord<String, byte[]>> here = new ArrayList<>();
                await("records of " + partition)
                        .atMost(Duration.ofSeconds(20))
                        .pollDelay(Duration.ZERO)
                        .pollInSameThread()
                        .until(() -> {
                            consumer.poll(Duration.ofMillis(50)).forEach(here::add);
                            return here.size() >= perPartition || consumer.position(partition) >= end;
                        });
                here.stream().limit(perPartition).forEach(found::add);
            }
            return found;
        }
    }

    /** How many partitions a topic has. */
    public int partitionsOf(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            return consumer.partitionsFor(topic).size();
        }
    }

    /** The consumer groups that have not acknowledged everything, with the partition and how much it is. */
    public Set<String> behind() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return behind(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> behind(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> behind = new TreeSet<>();
        for (GroupListing group :
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
            Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> ends = ends(admin, done.keySet());
            ends.forEach((partition, end) -> {
                OffsetAndMetadata offset = done.get(partition);
                long left = end - (offset == null ? 0 : offset.offset());
                if (left > 0) {
                    behind.add(group.groupId() + " on " + partition + ": " + left + " events");
                }
            });
        }
        return behind;
    }

    /** The ends of all partitions of the topics that a group has read from. */
    private static Map<TopicPartition, Long> ends(Admin admin, Set<TopicPartition> read)
            throws ExecutionException, InterruptedException {
        Set<String> topics = read.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        Map<TopicPartition, org.apache.kafka.clients.admin.OffsetSpec> wanted = new HashMap<>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition -> wanted.put(
                                new TopicPartition(name, partition.partition()),
                                org.apache.kafka.clients.admin.OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(wanted).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** The topics of the catalogue. */
    public static Set<String> topics() {
        return EventCatalog.contracts().stream()
                .map(EventContract::topic)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The value of a header; empty when absent. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** The same record once more, as a producer repeats it. */
    public static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> record) {
        return new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers());
    }

    private static List<TopicPartition> partitions(List<PartitionInfo> infos) {
        return infos.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
