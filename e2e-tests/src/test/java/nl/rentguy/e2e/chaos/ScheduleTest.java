package nl.rentguy.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Duration LONG = Duration.ofMinutes(30);

    @Test
    void theSameSeedDrawsTheSameSchedule() {
        Schedule once = Schedule.of(7, LONG);

        Schedule again = Schedule.of(7, LONG);

        assertThat(again).isEqualTo(once);
    }

    @Test
    void anotherSeedDrawsAnotherSchedule() {
        Schedule one = Schedule.of(7, LONG);

        Schedule other = Schedule.of(8, LONG);

        assertThat(other.faults()).isNotEqualTo(one.faults());
    }

    @Test
    void everyKindOfFaultAppearsInALongRun() {
        Stream<Schedule> schedules = someSeeds(LONG);

        assertThat(schedules)
                .allSatisfy(schedule -> assertThat(schedule.faults())
                        .extracting(PlannedFault::fault)
                        .contains(Fault.values()));
    }

    @Test
    void atMostTwoFaultsOverlapAndNoneThatExcludesTheOther() {
        Stream<Schedule> schedules = someSeeds(LONG);

        assertThat(schedules)
                .allSatisfy(schedule -> assertThat(schedule.faults())
                        .allSatisfy(fault -> assertThat(othersAtTheBeginningOf(fault, schedule.faults()))
                                .hasSizeLessThanOrEqualTo(1)
                                .noneMatch(other -> other.fault().excludes(fault.fault()))));
    }

    @Test
    void nobodyIsExpectedToRelayWhilePostgresOrKafkaIsAway() {
        Stream<Fault> outages = Stream.of(Fault.POSTGRES_KILLED, Fault.KAFKA_STOPPED, Fault.KAFKA_KILLED);

        assertThat(outages).allMatch(Fault.RELAY_LEADER_KILLED::excludes);
    }

    @Test
    void duplicatesComeInAShortRunToo() {
        Stream<Schedule> schedules = someSeeds(Duration.ofMinutes(3));

        assertThat(schedules)
                .allSatisfy(schedule -> assertThat(schedule.faults())
                        .extracting(PlannedFault::fault)
                        .contains(Fault.EVENTS_DUPLICATED));
    }

    @Test
    void theLastMinuteIsQuiet() {
        Stream<Schedule> schedules = someSeeds(Duration.ofMinutes(3));

        assertThat(schedules)
                .allSatisfy(schedule -> assertThat(schedule.faults())
                        .isNotEmpty()
                        .allSatisfy(fault -> assertThat(fault.until()).isLessThanOrEqualTo(Duration.ofMinutes(2))));
    }

    @Test
    void halfOfAVeryShortRunIsQuiet() {
        Duration brief = Duration.ofSeconds(80);

        Schedule schedule = Schedule.of(7, brief);

        assertThat(schedule.faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.until()).isLessThanOrEqualTo(Duration.ofSeconds(40)));
    }

    private static Stream<Schedule> someSeeds(Duration duration) {
        return LongStream.rangeClosed(1, 50).mapToObj(seed -> Schedule.of(seed, duration));
    }

    private static List<PlannedFault> othersAtTheBeginningOf(PlannedFault fault, List<PlannedFault> all) {
        return all.stream()
                .filter(other -> !other.equals(fault))
                .filter(other ->
                        other.at().compareTo(fault.at()) <= 0 && other.until().compareTo(fault.at()) >= 0)
                .toList();
    }
}
