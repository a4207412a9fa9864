"""When a failing server is left alone, and when it is asked again."""

from search.engines.elastic.breaker import Breaker


class Clock:
    """Time that passes when told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def opened(clock: Clock) -> Breaker:
    breaker = Breaker(clock)
    for _ in range(3):
        assert breaker.may_try()
        breaker.failed()
    return breaker


def test_three_failures_in_a_row_stop_calls() -> None:
    breaker = opened(Clock())
    assert not breaker.may_try()


def test_an_answer_in_between_starts_the_count_again() -> None:
    breaker = Breaker(Clock())
    for _ in range(5):
        breaker.failed()
        breaker.failed()
        breaker.succeeded()
    assert breaker.may_try()


def test_after_the_pause_one_call_may_try_and_its_success_lets_all_through() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now += 1.01
    assert [breaker.may_try() for _ in range(3)] == [True, False, False]
    breaker.succeeded()
    assert all(breaker.may_try() for _ in range(3))


def test_pauses_double_up_to_five_seconds() -> None:
    clock = Clock()
    breaker = opened(clock)
    for pause in (1, 2, 4, 5, 5):
        clock.now += pause - 0.01
        assert not breaker.may_try()
        clock.now += 0.02
        assert breaker.may_try()
        breaker.failed()


def test_a_trial_that_never_ends_does_not_stop_trials_for_good() -> None:
    clock = Clock()
    breaker = opened(clock)
    clock.now += 1.01
    assert breaker.may_try()
    clock.now += 2.01
    assert breaker.may_try()
