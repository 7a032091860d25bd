from openinquest.estimate.graphs import decomposable_graphs


def test_ring_of_four_lists_is_no_decomposable_graph():
    rings = [graph for graph in decomposable_graphs(4) if len(graph.edges) == 4]

    assert {frozenset(pair) for pair in ((0, 1), (1, 2), (2, 3), (0, 3))} not in [
        {frozenset(edge) for edge in graph.edges} for graph in rings
    ]


def test_each_graph_stands_once():
    edges = [graph.edges for graph in decomposable_graphs(5)]

    assert len(set(edges)) == len(edges) == 822


def test_cliques_and_separators_cover_each_list_once():
    for graph in decomposable_graphs(4):
        covered = sum(map(len, graph.cliques)) - sum(map(len, graph.separators))
        assert covered == 4
