package org.sightline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConfigTest {
    @Test
    void listensOnLoopbackAndHidesBelowFiveUnlessToldOtherwise() {
        Config config = Config.of(Map.of());
        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(7070);
        assertThat(config.threshold().smallest()).isEqualTo(5);
    }

    @Test
    void takesWhatIsGiven() {
        Config config = Config.of(Map.of("port", "8080", "threshold", "10", "idle-seconds", "5", "fictional", "true"));
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.threshold().smallest()).isEqualTo(10);
        assertThat(config.limits().idleMillis()).isEqualTo(5000);
        assertThat(config.fictional()).isTrue();
    }

    @Test
    void saysAllProblemsAtOnce() {
        ConfigRefused refused = catchThrowableOfType(
                ConfigRefused.class,
                () -> Config.of(
                        Map.of("port", "70000", "threshold", "0", "host", " ", "colour", "blue", "fictional", "yes")));
        assertThat(refused.problems())
                .containsExactlyInAnyOrder(
                        "there is no setting colour",
                        "host is a name or an address",
                        "port is a whole number from 0 to 65535",
                        "threshold is a whole number from 1 to 1000000",
                        "fictional is true or false");
    }
}
