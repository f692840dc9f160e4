package nl.rentguy.platform.kafka;

import java.nio.file.Path;

/**
 * The broker's configuration: one node, small, nothing replicated, and like every Kafka it leaves writing to disk to the
 * operating system. What it acknowledged outlives its own end, not that of the machine.
 */
record BrokerSettings(int port, int controllerPort, Path log) {

    String text() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=true
                num.partitions=4
                default.replication.factor=1
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                broker.session.timeout.ms=4000
                broker.heartbeat.interval.ms=500
                group.initial.rebalance.delay.ms=0
                group.consumer.min.session.timeout.ms=6000
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                log.cleaner.dedupe.buffer.size=4194304
                log.segment.bytes=67108864
                log.index.size.max.bytes=1048576
                """.formatted(port, controllerPort, log);
    }
}
