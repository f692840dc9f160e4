package nl.rentguy.e2e.chaos;

import java.util.List;
import nl.rentguy.e2e.EndCount;

/**
 * What was found once the run was over, in sentences and counts.
 *
 * @param accepted how many enquiries visitors were told are received
 * @param unanswered visitors who never got an answer
 * @param refused answers that no repeat would have changed
 * @param otherAnswers repeats of an accepted form that were answered otherwise than before
 * @param broken parts that had ended by themselves, or did not come back
 * @param waiting what was still under way when the patience was over
 * @param untested planned faults that did not happen
 * @param repeated whether the consumers recognised what they had handled
 * @param ends what arrived where
 * @param outOfOrder aggregates whose versions went down
 */
record Evidence(
        int accepted,
        int unanswered,
        List<String> refused,
        List<String> otherAnswers,
        List<String> broken,
        List<String> waiting,
        List<String> untested,
        List<Repeated> repeated,
        List<EndCount> ends,
        List<String> outOfOrder) {}
