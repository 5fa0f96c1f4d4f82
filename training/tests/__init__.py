"""Tests of the training code; they need its environment: `make test-training`."""
